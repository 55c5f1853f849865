# Documents: which is which, of which meeting, rosters
refused-no-such-meeting = That meeting was not found. Somebody else may have decided meanwhile. Nothing was changed. Open the page again and look.
refused-no-such-document = That document was not found. Nothing was changed. Open the page again and look.
refused-no-such-proposal = That proposal was not found. Nothing was changed. Open the page again and look.
