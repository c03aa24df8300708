package org.vademecum.server.publish;

import org.vademecum.server.store.ArtifactStore;
import org.vademecum.server.store.AttachmentStore;
import org.vademecum.server.store.ClaimStore;
import org.vademecum.server.store.EditionStore;
import org.vademecum.server.store.HeadStore;
import org.vademecum.server.store.NodeStore;

/** Where everything is kept. */
public record Stores(
    NodeStore nodes,
    HeadStore heads,
    EditionStore editions,
    ArtifactStore artifacts,
    ClaimStore claims,
    AttachmentStore attachments) {}
