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

  /** The same, and what it does not have from elsewhere. */
  default MetadataSource or(MetadataSource other) {
    MetadataSource first = this;
    return new MetadataSource() {
      @Override
      public Optional<RoleFile> find(String role, long version) {
        return first.find(role, version).or(() -> other.find(role, version));
      }

      @Override
      public Optional<RoleFile> newest(String role) {
        return first.newest(role).or(() -> other.newest(role));
      }
    };
  }
}
