-- How long the cases of each procedure took is summed over the months of many units: their rows lie far apart.
create index tally_handling on indicators.tally (generation, unit, first, procedure) include (minutes, handled)
    where kind = 'procedure';
