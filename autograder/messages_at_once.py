"""What a kernel says reaches the browser at once."""

from typing import Any

from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection


class MessagesAtOnce(ZMQChannelsWebsocketConnection):
    """Jupyter's connection of a kernel and a browser, without waiting to fill network packets.

    Jupyter leaves the wait on (Nagle's algorithm), and a browser takes up to 40 ms to confirm that
    a packet came. So each picture of an explorable would come that much later.
    """

    def connect(self) -> Any:
        """Connect as Jupyter does, and send each message when it is there."""
        self.websocket_handler.set_nodelay(True)
        return super().connect()
