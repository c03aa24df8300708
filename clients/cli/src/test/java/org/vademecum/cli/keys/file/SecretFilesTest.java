package org.vademecum.cli.keys.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.cli.CommandException;

class SecretFilesTest {
  private static final byte[] BYTES = {1, 2, 3};

  @TempDir Path folder;

  @Test
  void fileAndFolderAreTheOwnersAlone() throws IOException {
    Path file = folder.resolve("alice/alice.key");
    SecretFiles.create(file, BYTES);
    assertEquals("rw-------", mode(file));
    assertEquals("rwx------", mode(file.resolveSibling("")));
    assertArrayEquals(BYTES, SecretFiles.read(file));
    try (Stream<Path> files = Files.list(folder.resolve("alice"))) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void aFileThatIsThereStays() {
    Path file = folder.resolve("alice/alice.key");
    SecretFiles.create(file, BYTES);
    refused("never overwritten", () -> SecretFiles.create(file, new byte[0]));
    assertArrayEquals(BYTES, SecretFiles.read(file));
  }

  @Test
  void aFileThatOthersReadIsRefusedAndMended() throws IOException {
    Path file = folder.resolve("alice/alice.key");
    SecretFiles.create(file, BYTES);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    refused("chmod 600", () -> SecretFiles.read(file));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertArrayEquals(BYTES, SecretFiles.read(file));
  }

  @Test
  void aFolderThatOthersSeeIsRefused() throws IOException {
    Path open = Files.createDirectory(folder.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
    refused("chmod 700", () -> SecretFiles.create(open.resolve("alice.key"), BYTES));
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    refused("there is no file", () -> SecretFiles.read(folder.resolve("nowhere.key")));
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static void refused(String because, Runnable run) {
    CommandException fault = assertThrows(CommandException.class, run::run);
    assertTrue(String.valueOf(fault.getMessage()).contains(because), fault::getMessage);
  }
}
