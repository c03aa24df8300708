package org.vademecum.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vademecum.server.publish.trust.KeyFolder;
import org.vademecum.server.publish.trust.OnlineSigner;

/** What a server keeps beside its store: signing keys and the administrator's token. */
final class DataDirectory {
  private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);
  private static final int TOKEN_BYTES = 24;

  private final Path directory;
  private final SecureRandom random = new SecureRandom();

  private DataDirectory(Path directory) {
    this.directory = directory;
  }

  /** Opens a directory, which is made when it is not there. */
  static DataDirectory open(Path directory) {
    try {
      Files.createDirectories(directory.resolve("keys"));
      return new DataDirectory(directory);
    } catch (IOException e) {
      throw new StartException(
          "the data directory "
              + directory
              + " cannot be used ("
              + e.getMessage()
              + "); set VADEMECUM_DATA to one that can be written",
          e);
    }
  }

  /** Where the embedded store keeps its file. */
  Path store() {
    return directory.resolve("store");
  }

  /**
   * The keys of the library's trust metadata.
   *
   * @param external what signs for the node, where that is no file here
   */
  KeyFolder keys(Optional<OnlineSigner> external) {
    return new KeyFiles(directory.resolve("keys"), directory.resolve("trust"), external);
  }

  /** The administrator's token; generated at the first start. */
  String adminToken() {
    Path file = directory.resolve("admin-token");
    if (!Files.exists(file)) {
      byte[] token = new byte[TOKEN_BYTES];
      random.nextBytes(token);
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
      PrivateFile.write(file, text.getBytes(StandardCharsets.US_ASCII));
      LOG.info("the administrator's token is in {}", file);
    }
    return new String(PrivateFile.read(file, -1), StandardCharsets.US_ASCII).strip();
  }
}
