package org.vademecum.core.tree;

/** Bytes that are not the canonical encoding of a node. */
public final class MalformedNodeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MalformedNodeException(String message) {
    super(message);
  }

  public MalformedNodeException(String message, Throwable cause) {
    super(message, cause);
  }
}
