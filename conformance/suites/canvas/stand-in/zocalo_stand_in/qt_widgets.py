"""The part of QtWidgets that does something: the application. Everything that is seen on a screen is inert."""
from zocalo_stand_in.inert import InertObject, named
from zocalo_stand_in.qt_core import QCoreApplication


class QApplication(QCoreApplication, InertObject):
    """The application of a program with windows."""


class QInputDialog(InertObject):
    """A question to the user, who always cancels."""

    @staticmethod
    def getText(*_, **__):
        return "", False

    getItem = getMultiLineText = getText

    @staticmethod
    def getInt(*_, **__):
        return 0, False

    getDouble = getInt


class CurrentApplication:
    """What `qApp` is: the application that exists when it is used."""

    def __getattr__(self, name):
        return getattr(QCoreApplication.instance() or QApplication, name)


qApp = CurrentApplication()

INERT_CLASSES = [
    "QAction", "QButtonGroup", "QCheckBox", "QComboBox", "QDesktopWidget", "QDialog", "QFileDialog", "QFrame",
    "QGridLayout", "QGroupBox", "QHBoxLayout", "QLabel", "QLineEdit", "QListWidget", "QMainWindow", "QMenu",
    "QMessageBox", "QProgressBar", "QPushButton", "QRadioButton", "QScrollArea", "QSizePolicy", "QSlider", "QSpinBox",
    "QStackedWidget", "QStatusBar", "QTableWidget", "QTabWidget", "QTextEdit", "QToolBar", "QVBoxLayout", "QWidget",
]
globals().update((each, named(each)) for each in INERT_CLASSES)

__all__ = ["QApplication", "QInputDialog", "qApp"] + INERT_CLASSES
