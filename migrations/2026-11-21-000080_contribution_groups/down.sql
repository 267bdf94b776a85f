DROP TABLE grouped_contributions;
DROP TABLE contribution_group_names;
DROP TABLE contribution_groups;
DROP TABLE contribution_groupings;
