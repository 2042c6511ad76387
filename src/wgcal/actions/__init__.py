"""What people can do with a plan, one file per verb."""
