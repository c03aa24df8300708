/** What devices report of themselves, without saying who they are. */
@NullMarked
package org.vademecum.server.publish.fleet;

import org.jspecify.annotations.NullMarked;
