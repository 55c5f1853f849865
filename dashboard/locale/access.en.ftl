# Who may do what: roles, signing in, why somebody may only look
duty-viewer = viewer
duty-secretary = secretary
duty-officer = accessibility officer
duty-administrator = administrator
duty-local = whoever uses this computer
barred-act = This takes the role of { $role }.
barred-open-title = You can look, not change
barred-open-text = This dashboard is open without signing in, so nobody can change or upload anything. For that its operator sets up signing in, or it is opened on the server's own computer.
barred-open-link = See help
barred-signed-out-title = You have not signed in, so you can only look
barred-signed-out-text = Confirming and changing can be done after signing in, by the role you hold.
barred-signed-out-link = Sign in
barred-role-title = You can look, not change
barred-role-text = You have signed in, but hold no role. If you are the secretary or the accessibility officer, ask the administrator for the role.
barred-role-link = See help
visitor-open = View only
visitor-signed-out = Viewing
visitor-signed-in = { $name }, { $duties }
visitor-duties = { $count ->
    [1] { $first }
   *[other] { $first } and more, { $count } roles
  }
sign-in = Sign in
sign-out = Sign out
cli-host-help = Address to serve on. Other than 127.0.0.1, changes take signing in.
cli-login-help = TOML file with the sign-in (OpenID Connect) and the roles
cli-access-local = It is open on this computer only, and whoever opens it may do everything.
cli-access-login = Who signs in may change things by their role; everybody else can only look.
cli-access-open = No sign-in is set up, so everybody can only look. To allow changes, give a sign-in file with --login.
error-login-file = The sign-in file { $path } could not be read ({ $reason }). The dashboard was not opened. Check that the file is there, may be read, and is TOML.
error-login-missing = In the sign-in file { $path }, [auth] lacks { $names }. The dashboard was not opened. Fill it in and start again.
error-login-secret = In the sign-in file { $path }, cookie_secret is shorter than { $least } characters. The dashboard was not opened. Make one with: python -c "import secrets; print(secrets.token_hex())"
error-login-redirect = In the sign-in file { $path }, redirect_uri must begin with https:// and end in { $ending }. The dashboard was not opened.
error-login-roles = In the sign-in file { $path }, [roles] is not understood. It may hold: { $known }. hours is from 1 to 720. The dashboard was not opened.
error-not-yours = Your role may not see this.
error-no-rule = The table { $query } has no rule of disclosure, so it is not shown. Tell the operator.

# Disclosure class
disclosure-unset = not set (taken as open)
disclosure-open = open
disclosure-partly = partly open
disclosure-closed = closed
disclose-open = Change the disclosure class
disclose-label = Disclosure class of { $file }
disclose-hint = What comes from partly open and closed documents is shown to the secretary and the administrator only, in search, downloads, reports and feeds too. The API, feeds and open data tell by name who spoke, presented or is in charge only where the class is 공개.
disclose-button = Save the class
said-disclosed = The disclosure class is saved.
act-disclose = Disclosure class set
