package org.vademecum.server.ingest.worker.inside;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Refuses every way in which Java opens a socket. Names are not looked up either, because the
 * worker's command line gives an empty file of hosts.
 */
final class NoNetwork {
  private NoNetwork() {}

  /** Refuses from now on; to be called once in a process. */
  @SuppressWarnings("deprecation")
  static void install() throws IOException {
    System.setProperty("java.nio.channels.spi.SelectorProvider", RefusingSelectors.class.getName());
    System.setProperty(
        "java.nio.channels.spi.AsynchronousChannelProvider", RefusingChannels.class.getName());
    Socket.setSocketImplFactory(
        () -> {
          throw refusal();
        });
    ServerSocket.setSocketFactory(
        () -> {
          throw refusal();
        });
    DatagramSocket.setDatagramSocketImplFactory(
        () -> {
          throw refusal();
        });
  }

  static SecurityException refusal() {
    return new SecurityException("files are read without a network");
  }
}
