"""A queue of calls that one thread carries out, with timers."""
import heapq
import itertools
import threading
import time
from collections import deque


class EventLoop:
    """Calls are posted from any thread and run in order by the thread that calls `run`."""

    def __init__(self):
        self._ready = deque()
        self._timers = []
        self._order = itertools.count()
        self._changed = threading.Condition()
        self._exit_code = None

    def post(self, call):
        """Queues a call."""
        with self._changed:
            self._ready.append(call)
            self._changed.notify()

    def post_after(self, seconds, call):
        """Queues a call that becomes due later."""
        with self._changed:
            heapq.heappush(self._timers, (time.monotonic() + seconds, next(self._order), call))
            self._changed.notify()

    def exit(self, code=0):
        """Makes `run` return after what was posted before."""
        self.post(lambda: self._set_exit_code(code))

    def run(self):
        """Carries out calls until `exit`; returns its code."""
        while self._exit_code is None:
            self._next_call()()
        code, self._exit_code = self._exit_code, None
        return code

    def run_pending(self):
        """Carries out what is due now."""
        call = self._due_call()
        while call is not None and self._exit_code is None:
            call()
            call = self._due_call()

    def _set_exit_code(self, code):
        self._exit_code = code

    def _next_call(self):
        with self._changed:
            while True:
                self._collect_due()
                if self._ready:
                    return self._ready.popleft()
                self._changed.wait(self._timers[0][0] - time.monotonic() if self._timers else None)

    def _due_call(self):
        with self._changed:
            self._collect_due()
            return self._ready.popleft() if self._ready else None

    def _collect_due(self):
        while self._timers and self._timers[0][0] <= time.monotonic():
            self._ready.append(heapq.heappop(self._timers)[2])


MAIN_LOOP = EventLoop()
