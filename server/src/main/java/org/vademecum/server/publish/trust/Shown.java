package org.vademecum.server.publish.trust;

import org.vademecum.server.store.MetadataHead;

/**
 * What a library shows now.
 *
 * @param files of the versions that the head names
 */
record Shown(MetadataHead head, RoleFiles files) {}
