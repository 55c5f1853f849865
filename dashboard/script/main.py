"""The script that Streamlit runs. It sits alone in its folder, which Streamlit puts on ``sys.path``."""

from dashboard.pages import run

run()
