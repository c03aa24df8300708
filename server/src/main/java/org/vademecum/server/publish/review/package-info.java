/** What may become of a draft that was submitted. No I/O. */
@NullMarked
package org.vademecum.server.publish.review;

import org.jspecify.annotations.NullMarked;
