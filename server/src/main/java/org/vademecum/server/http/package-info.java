/** The only room that knows RoutingContext: reader routes, admin routes, one error mapping. */
@NullMarked
package org.vademecum.server.http;

import org.jspecify.annotations.NullMarked;
