package org.vademecum.core.trust.metadata;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vademecum.core.trust.json.Fields;

/**
 * The files that a role offers, and the roles that may offer others (TUF section 4.5). It is the
 * metadata of the top role {@code targets} and of every delegated role.
 *
 * @param targets by path
 */
public record Targets(
    long version,
    Instant expires,
    Map<String, TargetFile> targets,
    Optional<Delegations> delegations)
    implements Metadata {
  /** The name of the top role. */
  public static final String NAME = "targets";

  public Targets {
    targets = Map.copyOf(targets);
  }

  /** Reads what is signed. */
  public static Targets from(Fields signed) {
    Metadata.require(NAME, signed);
    return new Targets(
        signed.number("version", 1),
        Metadata.time(signed, "expires"),
        signed.map("targets", TargetFile::from),
        signed.has("delegations")
            ? Optional.of(Delegations.from(signed.fields("delegations")))
            : Optional.empty());
  }

  @Override
  public String type() {
    return NAME;
  }

  @Override
  public JsonObject toJson() {
    JsonObject json = Metadata.begin(this);
    json.add("targets", Metadata.object(new TreeMap<>(targets), TargetFile::toJson));
    delegations.ifPresent(to -> json.add("delegations", to.toJson()));
    return json;
  }
}
