# An archive to install on a network without internet
cli-bundle-help = Write one archive to install on a network without internet: the code, the Python packages, browser code and fonts, and how to install them. For the operating system and Python of the computer that makes it.
cli-bundle-file-help = File to write (.zip)
cli-bundle-try-help = Unpack the archive in a temporary folder, install from it with the package index switched off, read the minutes and make a report.
cli-bundled = The archive was written to { $path } ({ $bytes } bytes, { $files } files).
cli-bundle-tried = It was installed with the package index switched off, the minutes were read and a report was made.
error-bundle-wheels = The Python packages could not be collected: { $reason } Check the connection to the internet and run it again.
error-bundle-install = The archive alone could not be installed: { $reason } The archive is kept.
error-bundle-use = What was installed failed when it was used: { $reason } The archive is kept.
bundle-install =
    Minutes dashboard: installing on a computer without internet

    Needed: the operating system and Python version of the computer that made this archive. No administrator rights.

    1. Open a command line in this folder.
    2. python -m venv .venv
    3. Linux, macOS:  .venv/bin/python -m pip install --no-index --find-links wheels -r requirements.txt
       Windows:       .venv\Scripts\python -m pip install --no-index --find-links wheels -r requirements.txt
    4. Linux, macOS:  .venv/bin/python -m dashboard
       Windows:       .venv\Scripts\python -m dashboard

    SHA256SUMS tells whether the files are whole (sha256sum -c SHA256SUMS).
    The accessibility audit needs a Chromium, Chrome or Edge besides. Nothing else does.
