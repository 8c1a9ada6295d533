"""A headless stand-in for the PyQt window of DrawColorCanvas: same signals, keyboard instead of mouse, text instead of pixels."""


def install():
    """Puts the stand-in in the place of PyQt and of the course's own window."""
    from zocalo_stand_in import finder, screen

    finder.install()
    screen.install()
