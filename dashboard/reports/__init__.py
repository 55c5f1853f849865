"""Writers of what leaves the dashboard as a file."""
