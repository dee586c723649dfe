"""How `make lab` starts JupyterLab."""

from jupyter_server.serverapp import ServerApp
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection

from autograder.lab import AT_ONCE
from autograder.messages_at_once import MessagesAtOnce


def test_the_server_finds_the_connection_by_its_name():
    server = ServerApp(kernel_websocket_connection_class=AT_ONCE)
    assert server.kernel_websocket_connection_class is MessagesAtOnce


def test_no_message_of_a_kernel_waits_for_a_packet_to_be_full(monkeypatch):
    said = []

    class Handler:
        def set_nodelay(self, value):
            said.append(value)

    monkeypatch.setattr(ZMQChannelsWebsocketConnection, "connect", lambda _: "connected")
    connection = MessagesAtOnce.__new__(MessagesAtOnce)
    monkeypatch.setattr(MessagesAtOnce, "websocket_handler", Handler())
    assert connection.connect() == "connected"
    assert said == [True]
