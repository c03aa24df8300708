/** Drafts: import, removal, rebase, and the difference to what is published. */
@NullMarked
package org.vademecum.server.publish.draft;

import org.jspecify.annotations.NullMarked;
