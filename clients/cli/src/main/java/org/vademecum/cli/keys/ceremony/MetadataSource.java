package org.vademecum.cli.keys.ceremony;

import java.util.Optional;

/** Where the metadata beside a file is looked up: a ceremony's folder or a server. */
public interface MetadataSource {

  /** A version of a role's metadata. */
  Optional<RoleFile> find(String role, long version);

  /** The newest version of a role's metadata. */
  Optional<RoleFile> newest(String role);

  /** The version before a file's. */
  default Optional<RoleFile> before(RoleFile file) {
    return file.version() == 1 ? Optional.empty() : find(file.role(), file.version() - 1);
  }
}
