"""Python runs this file at start when its folder is on PYTHONPATH; it puts the stand-in in place if asked to."""
import os

if os.environ.get("ZOCALO_STAND_IN") == "canvas":
    from zocalo_stand_in import finder, redirect, screen

    finder.install()
    screen.install()
    redirect.install(os.environ.get("ZOCALO_HOST"), os.environ.get("ZOCALO_PORT"))
