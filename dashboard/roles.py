"""Who may do what: the roles, what each holds beside itself, and a person with theirs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal, get_args

# "local" is nobody's to be given: whoever sits at the machine that serves only itself.
Role = Literal["viewer", "secretary", "officer", "administrator", "local"]
# Why somebody may only look: nobody can sign in here, they have not, or they were given no other role.
Why = Literal["", "open", "signed-out", "role"]

ROLES: Final[tuple[Role, ...]] = get_args(Role)
GIVEN: Final[tuple[Role, ...]] = ("secretary", "officer", "administrator")
_ALSO: Final[dict[Role, tuple[Role, ...]]] = {
    "viewer": (),
    "secretary": ("viewer",),
    "officer": ("viewer",),
    "administrator": ("viewer", "secretary", "officer"),
    "local": ("viewer", "secretary", "officer", "administrator"),
}


def held(roles: Iterable[Role]) -> frozenset[Role]:
    """Roles with those that each holds beside itself; everybody is a viewer."""
    given = list(roles)
    return frozenset(["viewer", *given, *(also for role in given for also in _ALSO[role])])


@dataclass(frozen=True, slots=True)
class Person:
    """Who acts: the name to be written beside it, their roles, and from where (an address, or a command).

    ``why``: the reason for which they hold no role but the viewer's; empty where they hold another.
    ``public``: shown no more than anybody is, whatever they may do: so the audit looks, whose findings
    anybody may read.
    """

    name: str
    roles: frozenset[Role]
    origin: str = ""
    why: Why = ""
    signed_in: bool = False
    public: bool = False

    @property
    def sees(self) -> frozenset[str]:
        """The roles by which documents are shown to them; the viewer's where they look as anybody does."""
        return frozenset({"viewer"}) if self.public else self.roles

    @property
    def duties(self) -> tuple[Role, ...]:
        """The roles to name: what was given, the highest first; the viewer's where nothing was."""
        return tuple(role for role in ("administrator", *GIVEN[:2]) if role in self.roles) or ("viewer",)

    def may(self, role: Role) -> bool:
        """Whether what ``role`` may do is theirs to do; every act, form and restricted row asks this."""
        return role in self.roles
