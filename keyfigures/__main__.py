"""Run the command line as `python -m keyfigures`."""

from keyfigures.cli import main

if __name__ == "__main__":
    main()
