package org.vademecum.server.publish.trust;

import java.util.Optional;
import org.vademecum.core.trust.key.SigningKey;

/** The private keys that a node has, and the metadata that it was given to begin with. */
public interface KeyFolder {

  /** This node's own key, which signs what servers sign; made when there is none. */
  OnlineSigner node();

  /** The key of a role that people should sign for, if it is kept here. */
  Optional<SigningKey> find(String role);

  /** The same; made when there is none. */
  SigningKey findOrMake(String role);

  /** The file of a role's metadata, {@code root.json} or {@code targets.json}, if one was given. */
  Optional<byte[]> given(String role);

  /** Whether such files are to be given, so that no throw-away library may be made. */
  boolean awaitsGiven();
}
