/**
 * Reads a {@link org.rapporteur.store.NewsStore} for people who look around in it: by IRI, never by name.
 *
 * <p>Gives pages: {@link org.rapporteur.explore.ActorPage} is all that stands on the page of an actor, as values,
 * without HTML and without HTTP. {@code serve} comes next and makes HTML, CSV and JSON of the same page.
 *
 * <p>To add a page, say {@code /widget/x}:
 *
 * <ol>
 *   <li>what it counts, chooses and orders, from {@link org.rapporteur.explore.Reading#told}: that is in memory. The
 *       query that would do the same stands beside {@code ToldTest}, which holds both to each other through every lens.
 *   <li>the queries for what it shows of them, {@code widget-*.rq}, beside {@code actor-*.rq} in the resources of this
 *       package. A node that the page is about is bound to {@code ?node}, and rows are asked for at once
 *       ({@code rowsByNode}). Where findings are chosen stands a line {@code # lens} in the group that binds
 *       {@code ?finding}, {@code ?on} (its day, as a string), {@code ?publisher} and {@code ?confidence}:
 *       {@link org.rapporteur.explore.PageQuery} puts the filters of the {@link org.rapporteur.explore.Lens} there. A
 *       line {@code # named ?other} leaves out actors without a name.
 *   <li>{@code WidgetPage}, a record that is an {@link org.rapporteur.explore.ExplorerPage}, with a static method that
 *       makes it from a {@link org.rapporteur.explore.Reading}. What it lists it gives as
 *       {@link org.rapporteur.explore.Table}s; from these come the tables of the page, of the CSV and of a test that
 *       holds both to each other. {@link org.rapporteur.explore.Said} and {@link org.rapporteur.explore.Met} are rows
 *       that many pages share.
 *   <li>{@code src/main/jte/widget.jte}, which is given the page and a {@code View}; it begins like {@code actor.jte}
 *       with {@code layout}, and shows tables with {@code table}.
 *   <li>a line in {@code serve/Routes}, from which come the address, {@code /api/widget/x} and the OpenAPI description.
 *   <li>an address in {@code ExplorerPagesTest}, which reads the page, follows each of its links and compares its CSV.
 * </ol>
 *
 * <p>A finding that is somebody's claim says whose in every row: {@code accordingTo} is never left out.
 */
@NullMarked
package org.rapporteur.explore;

import org.jspecify.annotations.NullMarked;
