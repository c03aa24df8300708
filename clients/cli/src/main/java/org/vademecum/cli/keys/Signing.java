package org.vademecum.cli.keys;

import java.util.List;
import java.util.Optional;
import org.vademecum.cli.CommandException;
import org.vademecum.cli.Output;
import org.vademecum.cli.keys.ceremony.Description;
import org.vademecum.cli.keys.ceremony.KeyNames;
import org.vademecum.cli.keys.ceremony.RoleFile;
import org.vademecum.cli.keys.ceremony.Wanted;
import org.vademecum.cli.keys.file.KeyFile;
import org.vademecum.core.trust.key.VerifyingKey;
import org.vademecum.core.trust.metadata.Envelope;

/** Shows what is to be signed, asks, and signs. */
final class Signing {
  private final Output out;
  private final SigningOptions options;
  private final KeyNames names;

  Signing(Output out, SigningOptions options, KeyNames names) {
    this.out = out;
    this.options = options;
    this.names = names;
  }

  /**
   * The file with one more signature; empty when the key signed it before.
   *
   * @param shown in words, for the person who decides
   */
  Optional<RoleFile> sign(RoleFile file, List<Wanted> wanted, List<String> shown) {
    KeyFile key = options.keyFile();
    requirePart(file, wanted, key.publicKey());
    shown.forEach(line -> out.line("%s", Output.oneLine(line)));
    if (wanted.stream()
        .allMatch(one -> !one.has(key.publicKey()) || one.hasSigned(key.publicKey(), file))) {
      out.line("%s has signed this already", names.of(key.publicKey()));
      return Optional.empty();
    }
    if (!options.agreed("Sign this as " + names.of(key.publicKey()) + "?")) {
      throw new CommandException("nothing was signed, as you did not say yes");
    }
    Envelope signed = file.envelope().signedBy(options.open(key));
    return Optional.of(file.with(signed));
  }

  void missing(RoleFile file, List<Wanted> wanted) {
    Description.missing(file, wanted, names).forEach(line -> out.line("%s", line));
  }

  private void requirePart(RoleFile file, List<Wanted> wanted, VerifyingKey key) {
    if (wanted.stream().noneMatch(one -> one.has(key))) {
      throw new CommandException(
          "the key "
              + names.of(key)
              + " has no part in version "
              + file.version()
              + " of "
              + file.role()
              + ": 'vademecum keys status' shows whose keys sign it");
    }
  }
}
