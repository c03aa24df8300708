/** What can go wrong with an administrator's or a reader's request, one class a fault. */
@NullMarked
package org.vademecum.server.publish.fault;

import org.jspecify.annotations.NullMarked;
