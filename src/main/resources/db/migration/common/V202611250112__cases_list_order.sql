-- Lists are read newest first from where the last page ended (quality.md, section 1): each filter that leaves much has its own order.
create index cases_case_newest on cases_case_file (found_at, number);
create index cases_case_state_newest on cases_case_file (state, found_at, number);
create index cases_case_item_newest on cases_case_file (item, found_at, number);
create index cases_case_road_newest on cases_case_file (road, found_at, number);
create index cases_case_performer_newest on cases_case_file (performer, found_at, number);
create index cases_case_order on cases_case_file (work_order);
