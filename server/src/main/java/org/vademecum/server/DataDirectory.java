package org.vademecum.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vademecum.core.trust.SigningKey;
import org.vademecum.server.publish.edition.Seals;

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

  /** The signing keys; generated at the first start. */
  Seals seals(String library) {
    return new Seals(library, key("edition"), key("online"));
  }

  private SigningKey key(String role) {
    Path file = directory.resolve("keys").resolve(role + ".seed");
    if (!Files.exists(file)) {
      writePrivate(file, SigningKey.generate(random).seed());
      LOG.info(
          "generated the {} key in {}: a demo key, guarded only by the file's mode", role, file);
    }
    return SigningKey.fromSeed(read(file, SigningKey.SEED_BYTES));
  }

  /** The administrator's token; generated at the first start. */
  String adminToken() {
    Path file = directory.resolve("admin-token");
    if (!Files.exists(file)) {
      byte[] token = new byte[TOKEN_BYTES];
      random.nextBytes(token);
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
      writePrivate(file, text.getBytes(StandardCharsets.US_ASCII));
      LOG.info("the administrator's token is in {}", file);
    }
    return new String(read(file, -1), StandardCharsets.US_ASCII).strip();
  }

  private static byte[] read(Path file, int length) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length == 0 || (length >= 0 && bytes.length != length)) {
        throw new StartException(
            file + " is damaged: restore it from a backup (a new key would be refused by readers)");
      }
      return bytes;
    } catch (IOException e) {
      throw new StartException(file + " cannot be read (" + e.getMessage() + ")", e);
    }
  }

  /** Writes a file that only its owner may read; under its name it is there whole or not at all. */
  private static void writePrivate(Path file, byte[] content) {
    try {
      Path fresh =
          Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new", mode(file));
      Files.write(fresh, content);
      publish(fresh, file);
    } catch (IOException e) {
      throw new StartException(file + " cannot be written (" + e.getMessage() + ")", e);
    }
  }

  /** Of several servers that start at once, one names its file and all read that. */
  private static void publish(Path fresh, Path file) throws IOException {
    try {
      Files.createLink(file, fresh);
      Files.delete(fresh);
    } catch (FileAlreadyExistsException e) {
      Files.delete(fresh);
    } catch (UnsupportedOperationException e) {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static FileAttribute<?>[] mode(Path file) {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
