"""Python runs this file at start when its folder is on PYTHONPATH; it does nothing unless it is asked to."""
import os
import sys

if os.environ.get("ZOCALO_PORT"):
    import zocalo_redirect

    zocalo_redirect.install(os.environ)

if os.environ.get("ZOCALO_FREE_PORT"):
    import zocalo_free_port

    zocalo_free_port.install()

if os.environ.get("ZOCALO_STAND_IN"):
    sys.path.append(os.environ["ZOCALO_STAND_IN"])
    import zocalo_stand_in

    zocalo_stand_in.install()
