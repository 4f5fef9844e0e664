package almanac.registers.risks;

/**
 * Tells which risks are being reviewed. The cycle that reviews them knows.
 */
public interface RiskReviews {

	/** Id of the model that reviews one risk. */
	String CYCLE = "review-risk";

	/** Whether a review of the risk has begun and is not over. */
	boolean isUnderReview(String risk);

}
