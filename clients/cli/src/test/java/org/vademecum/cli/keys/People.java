package org.vademecum.cli.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vademecum.cli.Shell;
import org.vademecum.cli.keys.file.KeptFiles;
import org.vademecum.cli.keys.file.KeyFile;
import org.vademecum.cli.keys.file.NamedKey;
import org.vademecum.core.trust.key.SigningKey;
import org.vademecum.core.trust.key.VerifyingKey;
import org.vademecum.core.trust.metadata.Envelope;

/** People with keys in a folder, and the ceremony that they hold there by its verbs. */
final class People {
  private final Path folder;

  /** Makes a key for each. */
  People(Path folder, String... names) {
    this.folder = folder;
    for (String name : names) {
      done("keys", "new", "--no-passphrase", "--out", key(name));
    }
  }

  String key(String name) {
    return folder.resolve(name).resolve(name + ".key").toString();
  }

  String pub(String name) {
    return folder.resolve(name).resolve(name + ".pub.json").toString();
  }

  VerifyingKey publicKey(String name) {
    return NamedKey.read(Path.of(pub(name))).key();
  }

  SigningKey signingKey(String name) {
    return KeyFile.parse(KeptFiles.read(Path.of(key(name)))).open(new char[0]);
  }

  Path ceremony() {
    return folder.resolve("ceremony");
  }

  /** Begins a library: alice, bob and carol sign, two of them at least; node is its server. */
  void init() {
    List<String> words = new ArrayList<>(List.of("keys", "init", "--library", "Field guides"));
    words.addAll(List.of("--dir", ceremony().toString()));
    for (String role : List.of("root", "targets")) {
      for (String name : List.of("alice", "bob", "carol")) {
        words.addAll(List.of("--" + role + "-key", pub(name)));
      }
      words.addAll(List.of("--" + role + "-threshold", "2"));
    }
    words.addAll(List.of("--online-key", pub("node")));
    done(words.toArray(String[]::new));
  }

  /** What a verb of the ceremony prints. */
  String ceremony(String verb, String... words) {
    return done(words(verb, words));
  }

  /** A verb of the ceremony that is refused for a reason. */
  void refused(String because, String verb, String... words) {
    refusedAs(because, words(verb, words));
  }

  private String[] words(String verb, String... words) {
    List<String> all = new ArrayList<>(List.of("keys", verb, "--dir", ceremony().toString()));
    all.addAll(List.of(words));
    return all.toArray(String[]::new);
  }

  String sign(String name, String file) {
    return done("keys", "sign", ceremony().resolve(file).toString(), "--key", key(name), "--yes");
  }

  void signRefused(String because, String name, String file) {
    refusedAs(
        because, "keys", "sign", ceremony().resolve(file).toString(), "--key", key(name), "--yes");
  }

  Envelope envelope(String file) throws IOException {
    return Envelope.parse(Files.readAllBytes(ceremony().resolve(file)));
  }

  static String done(String... words) {
    Shell.Result result = Shell.run(words);
    assertEquals(0, result.status(), result.err());
    return result.out();
  }

  static void refusedAs(String because, String... words) {
    Shell.Result result = Shell.run(words);
    assertEquals(1, result.status(), result.out());
    assertTrue(result.err().contains(because), result.err());
    assertFalse(result.err().contains("\tat "), result.err());
  }
}
