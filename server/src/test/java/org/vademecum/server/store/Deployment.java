package org.vademecum.server.store;

/** A server that speaks MongoDB's protocol, to run the contract suites on. */
public interface Deployment extends AutoCloseable {
  String uri();

  @Override
  void close();
}
