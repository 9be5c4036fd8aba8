-- The newest ratings of one score in the whole province: one in fifty is the lowest, so the others were passed over.
create index rating_by_score on feedback.rating (score, at desc, id desc) include (unit);
