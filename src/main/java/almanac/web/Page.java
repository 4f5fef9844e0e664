package almanac.web;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a longer list, in the shape every list of the API has.
 *
 * @param items the items of this page, in order
 * @param page which page, counted from 0
 * @param size how many items a page holds at the most
 * @param total how many items there are on all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {

	/** Sizes above this are refused, so that nobody asks for everything at once. */
	public static final int MAX_SIZE = 200;

	public <R> Page<R> map(Function<T, R> change) {
		return new Page<>(this.items.stream().map(change).toList(), this.page, this.size, this.total);
	}

}
