"""A headless stand-in for the PyQt window of DrawColorCanvas: same signals, keyboard instead of mouse, text instead of pixels."""
