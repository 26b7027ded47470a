"""``python -m newsprism``."""

from newsprism.cli.main import main

if __name__ == "__main__":
    main()
