# Is help missing here?

missing-title = Is help missing here?
missing-lead = Did you look for help and not find it? Tell us here. Then the municipality knows what is needed.
missing-description = Tell us which help is missing in your district.
missing-theme = What is it about?
missing-theme-choose = Choose a subject
missing-theme-other = Something else
missing-district = In which district?
missing-district-choose = Choose a district
missing-kept = We only count the subject and the district. We keep no name and no words.
missing-send = Pass it on
missing-thanks = Thank you
missing-thanks-text = We have counted it. Nothing about you goes with it.
missing-now = Do you need somebody now?
missing-now-person = Your contact person thinks along with you
missing-tree = Back to the tree

## Errors
missing-no-theme = Choose a subject
missing-no-district = Choose a district
