package org.vademecum.cli.keys.ceremony;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vademecum.cli.CommandException;
import org.vademecum.cli.keys.file.KeptFiles;
import org.vademecum.cli.keys.file.NamedKey;

/**
 * The folder of a ceremony, which holds nothing secret and may be copied from person to person:
 * {@code VERSION.ROLE.json}, public keys as {@code keys/NAME.pub.json}, and the library's name in
 * {@code library.txt}, for people alone.
 */
public record CeremonyFolder(Path folder) implements MetadataSource {
  private static final Pattern FILE = Pattern.compile("([1-9][0-9]{0,8})\\.(.+)\\.json");
  private static final String LIBRARY = "library.txt";
  private static final String KEYS = "keys";

  @Override
  public Optional<RoleFile> find(String role, long version) {
    Path file = folder.resolve(RoleFile.fileName(role, version));
    return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
  }

  @Override
  public Optional<RoleFile> newest(String role) {
    return list(folder, this::named).stream()
        .filter(name -> name.role.equals(role))
        .map(Named::version)
        .max(Long::compare)
        .flatMap(version -> find(role, version));
  }

  /** Metadata whose name says role and version, which what it holds must be. */
  public static RoleFile read(Path file) {
    Matcher name = FILE.matcher(String.valueOf(file.getFileName()));
    if (!name.matches()) {
      throw new CommandException(
          file + " is not named as metadata is, such as 2.root.json: give the file of a ceremony");
    }
    RoleFile read = RoleFile.parse(name.group(2), KeptFiles.read(file), file.toString());
    if (read.version() != Long.parseLong(name.group(1))) {
      throw new CommandException(
          file + " holds version " + read.version() + ": somebody renamed it; put it right first");
    }
    return read;
  }

  /** Adds a version that is not there. */
  public void create(RoleFile file) {
    KeptFiles.create(path(file), file.envelope().toBytes());
  }

  /** Writes a version in place of the same one with fewer signatures, or with none. */
  public void replace(RoleFile file) {
    KeptFiles.replace(path(file), file.envelope().toBytes());
  }

  Path path(RoleFile file) {
    return folder.resolve(file.fileName());
  }

  /** Makes the folder of a new library. */
  void begin(String library) {
    try {
      Files.createDirectories(folder.resolve(KEYS));
    } catch (IOException e) {
      throw new CommandException(folder + " cannot be made: " + e, e);
    }
    KeptFiles.create(folder.resolve(LIBRARY), (library + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The library's name, as whoever began the ceremony gave it. */
  public String library() {
    Path file = folder.resolve(LIBRARY);
    return Files.exists(file)
        ? new String(KeptFiles.read(file), StandardCharsets.UTF_8).strip()
        : "without a name";
  }

  /** Keeps a public key under its owner's name. */
  void remember(NamedKey key) {
    Path file = folder.resolve(KEYS).resolve(key.fileName());
    if (!Files.exists(file)) {
      NamedKey.write(file, key.key());
    } else if (!NamedKey.read(file).key().equals(key.key())) {
      throw new CommandException(
          "another key is called '"
              + key.name()
              + "' in "
              + folder
              + ": rename the new file, for example "
              + key.name()
              + "-2.pub.json");
    }
  }

  /** The names of all keys that are known here. */
  public KeyNames names() {
    Path keys = folder.resolve(KEYS);
    return Files.isDirectory(keys)
        ? KeyNames.of(list(keys, file -> Optional.of(NamedKey.read(file))))
        : KeyNames.of(List.of());
  }

  private record Named(String role, long version) {}

  private Optional<Named> named(Path file) {
    Matcher name = FILE.matcher(String.valueOf(file.getFileName()));
    return name.matches()
        ? Optional.of(new Named(name.group(2), Long.parseLong(name.group(1))))
        : Optional.empty();
  }

  private static <T> List<T> list(Path folder, Function<Path, Optional<T>> each) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(each).flatMap(Optional::stream).toList();
    } catch (IOException e) {
      throw new CommandException(
          folder + " cannot be read: is it the folder of a ceremony? " + e, e);
    }
  }
}
