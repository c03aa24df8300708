package org.vademecum.server.ingest.worker.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.vademecum.server.ingest.SourceFile;

/**
 * A file to read.
 *
 * @param number of the request; its answer repeats it
 * @param file the file
 * @param charset asked for, or empty
 */
public record Request(int number, SourceFile file, String charset) {

  /** Writes the request; the content goes out as it lies in memory. */
  public void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(number);
    data.writeUTF(file.name());
    data.writeUTF(charset);
    data.writeInt(file.bytes().length);
    data.write(file.bytes());
    data.flush();
  }

  /** The next request; empty when there will be none. */
  public static Optional<Request> read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    int number;
    try {
      number = data.readInt();
    } catch (EOFException end) {
      return Optional.empty();
    }
    String name = data.readUTF();
    String charset = data.readUTF();
    byte[] content = new byte[data.readInt()];
    data.readFully(content);
    return Optional.of(new Request(number, new SourceFile(name, content), charset));
  }
}
