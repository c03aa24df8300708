package org.vademecum.server.intake;

/** A file that is larger than is taken; nothing of it beyond the limit was read. */
public final class TooLargeException extends IntakeException {
  private static final long serialVersionUID = 1L;
  private final long size;
  private final long limit;

  /**
   * @param size in bytes, as far as known
   * @param limit in bytes
   */
  public TooLargeException(String file, long size, long limit) {
    super(
        file,
        String.format("it has %,d bytes, the limit is %,d", size, limit),
        "split it, or raise VADEMECUM_UPLOAD_MIB (text) or VADEMECUM_UPLOAD_BINARY_MIB");
    this.size = size;
    this.limit = limit;
  }

  public long size() {
    return size;
  }

  public long limit() {
    return limit;
  }
}
