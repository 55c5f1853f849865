"""Version of this product, as stored beside every row that it read and every audit that it ran."""

from typing import Final

TOOL_VERSION: Final = "0.1.0"
