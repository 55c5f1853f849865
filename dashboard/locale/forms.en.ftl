# Acts: forms, results, faults
form-required = (required)
form-date-hint = For example 2026-03-26
form-sending = Sending.
form-unsent = It could not be sent. What you typed is still here. Check that the server is running and press again.
person-summary = Name on record: { $name }
person-label = Name to put on record
person-name = Name
person-hint = This name and the time stand beside what you confirm or change. Only this browser remembers it.
person-button = Change the name
undo-button = Undo
undo-label = Undo what was just done
said-name-kept = From now on acts are recorded under the name { $name }.

refused-inputs = { $count ->
    [one] One input needs a correction.
   *[other] { $count } inputs need a correction.
  } Nothing was saved.
refused-form-too-old = This form was too old to be taken. What you typed is still here; press again.
refused-signed-out = Your sign-in has ended, so nothing was saved and nothing has changed. Sign in again and what you typed is back.
refused-signed-in-again = This was not saved because your sign-in had ended. Look it over and send it again; files have to be chosen again.
refused-not-allowed = You may not do this. Nothing was changed.
refused-unknown-input = The form held an input that it does not have. Open the page anew and try again.
refused-row-missing = There is no such row. The document may have been read anew. Open the page anew and look.
refused-changed-since = Someone changed it since, so it was not undone. Look at the value as it is now.
refused-nothing-to-undo = There is nothing to undo. It may have been undone already.
refused-none-left = None of the chosen items is a draft any more. They may have been dealt with already.
refused-line-missing = Those lines hold nothing. Check the line numbers.
refused-unexpected = An unexpected fault: it was not saved. The data is as it was; the server's log has the details.
refused-data = It could not be saved. { $sentence } The data is as it was.

field-required = Fill this in.
field-not-printable = It holds letters that cannot be seen. Delete them and type it again.
field-too-long = { $length } characters were typed; { $longest } fit.
field-not-a-day = Not a day. Write it like 2026-03-26.
field-not-a-choice = Choose one of the list.
field-none-chosen = Choose at least one.
field-too-many = At most { $most } at once.
field-no-file = Choose a file.
field-not-text = Type one value.
field-not-a-number = Type digits only.
field-before-first = This is before the first line.
field-out-of-range = Type a number from { $least } to { $most }.

rejected-other-host = Requests under this address are not taken. Open the dashboard at 127.0.0.1. Nothing was changed.
rejected-other-origin = The request came from another site and was not taken. Nothing was changed.
rejected-unknown-act = There is no such act. Nothing was changed.
rejected-too-large = It was too large and was not taken. Send it in parts. Nothing was changed.
rejected-no-form = It was not sent by a form and was not taken. Nothing was changed.
rejected-no-page = The request names no page to go back to and was not taken. Nothing was changed.
rejected-no-cookie = Cookies are off, so it was not taken. Allow this site's cookies and open the page anew. Nothing was changed.
