"""The script that Streamlit runs. It sits alone in its folder, which Streamlit puts on ``sys.path``."""

# A worker process that is started from here reads this file again, under another name.
if __name__ == "__main__":
    from dashboard.pages import run

    run()
