package org.vademecum.cli.keys.ceremony;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vademecum.core.trust.metadata.DelegatedRole;
import org.vademecum.core.trust.metadata.Delegations;
import org.vademecum.core.trust.metadata.Metadata;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.TargetFile;
import org.vademecum.core.trust.metadata.Targets;

/**
 * All that metadata says but version and expiry, so that people can compare it.
 *
 * @param roles who signs for which role
 * @param facts all else: by what it is about, for people
 */
record Statement(Map<String, RoleKeys> roles, Map<String, String> facts) {
  static final Statement NOTHING = new Statement(Map.of(), Map.of());

  static Statement of(Metadata metadata) {
    Statement statement = new Statement(new LinkedHashMap<>(), new LinkedHashMap<>());
    if (metadata instanceof Root root) {
      statement.add(root);
    } else if (metadata instanceof Targets targets) {
      new TreeMap<>(targets.targets()).forEach(statement::add);
      targets.delegations().ifPresent(statement::add);
    }
    return statement;
  }

  private void add(Root root) {
    new TreeMap<>(root.roles())
        .forEach((name, role) -> roles.put(name, RoleKeys.of(role, root.keys())));
    facts.put("files are named by version", root.consistentSnapshot() ? "yes" : "no");
  }

  private void add(String path, TargetFile file) {
    facts.put(
        "file " + path, file.length() + " bytes, " + new TreeMap<>(file.hashes()) + custom(file));
  }

  private static String custom(TargetFile file) {
    return file.custom().map(it -> ", says besides " + it).orElse("");
  }

  private void add(Delegations delegations) {
    List<DelegatedRole> all = delegations.roles();
    for (DelegatedRole role : all) {
      roles.put(role.name(), RoleKeys.of(role.role(), delegations.keys()));
      facts.put("paths of " + role.name(), paths(role));
    }
  }

  private static String paths(DelegatedRole role) {
    String hashed = role.pathHashPrefixes().isEmpty() ? "" : ", by hash " + role.pathHashPrefixes();
    String others = role.terminating() ? "" : ", and other roles after it";
    return String.join(", ", role.paths()) + hashed + others;
  }
}
