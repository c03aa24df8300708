package org.vademecum.server.ingest.worker.inside;

import java.net.ProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/** Gives no channel to anywhere. Public because the platform makes it by name. */
public final class RefusingSelectors extends SelectorProvider {

  @Override
  public DatagramChannel openDatagramChannel() {
    throw NoNetwork.refusal();
  }

  @Override
  public DatagramChannel openDatagramChannel(ProtocolFamily family) {
    throw NoNetwork.refusal();
  }

  @Override
  public Pipe openPipe() {
    throw NoNetwork.refusal();
  }

  @Override
  public AbstractSelector openSelector() {
    throw NoNetwork.refusal();
  }

  @Override
  public ServerSocketChannel openServerSocketChannel() {
    throw NoNetwork.refusal();
  }

  @Override
  public SocketChannel openSocketChannel() {
    throw NoNetwork.refusal();
  }

  @Override
  public SocketChannel openSocketChannel(ProtocolFamily family) {
    throw NoNetwork.refusal();
  }
}
